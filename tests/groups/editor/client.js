// An editor, as far as a language server can tell: LSP over the server's standard streams.
//
// Positions here are as in an editor's status line, from 1; those of the protocol are from 0.
'use strict';
const {spawn} = require('child_process');
const fs = require('fs');
const path = require('path');
const {pathToFileURL} = require('url');

class Editor {
  /// `server` is the program of yaml-language-server.
  constructor(server) {
    this.process = spawn(process.execPath, [server, '--stdio'], {stdio: ['pipe', 'pipe', 'inherit']});
    this.process.stdout.on('data', (bytes) => this.#read(bytes));
    this.process.on('exit', () => this.#fail(new Error('the language server is gone')));
    this.bytes = Buffer.alloc(0);
    this.asked = new Map();
    this.awaited = new Map();
    this.texts = new Map();
  }

  async begin() {
    await this.#ask('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {textDocument: {hover: {contentFormat: ['markdown']}}},
    });
    this.#tell('initialized', {});
    const yaml = {validate: true, completion: true, hover: true, schemaStore: {enable: false}};
    this.#tell('workspace/didChangeConfiguration', {settings: {yaml}});
  }

  /// Opens a text as if it lay at `file`; the errors that are shown then.
  open(file, text = fs.readFileSync(file, 'utf8')) {
    const uri = pathToFileURL(path.resolve(file)).href;
    this.texts.set(file, text);
    return new Promise((done, failed) => {
      this.awaited.set(uri, {failed, done: (found) => done(found.map(inStatusLine))});
      this.#tell('textDocument/didOpen', {textDocument: {uri, languageId: 'yaml', version: 1, text}});
    });
  }

  /// The words offered at a place of an open file.
  async completion(file, line, column) {
    const offered = await this.#ask('textDocument/completion', place(file, line, column));
    return (offered.items ?? offered).map((one) => one.label);
  }

  /// What is told of the word at a place of an open file; empty when nothing is.
  async hover(file, line, column) {
    const told = await this.#ask('textDocument/hover', place(file, line, column));
    return told?.contents?.value ?? '';
  }

  end() {
    this.process.removeAllListeners('exit');
    this.process.kill();
  }

  #send(message) {
    const text = JSON.stringify({jsonrpc: '2.0', ...message});
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #tell(method, params) {
    this.#send({method, params});
  }

  #ask(method, params) {
    const id = this.asked.size + 1;
    return new Promise((done, failed) => {
      this.asked.set(id, {done, failed});
      this.#send({id, method, params});
    });
  }

  #read(bytes) {
    this.bytes = Buffer.concat([this.bytes, bytes]);
    for (;;) {
      const head = this.bytes.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.bytes.subarray(0, head))[1]);
      if (this.bytes.length < head + 4 + length) return;
      const body = this.bytes.subarray(head + 4, head + 4 + length);
      this.bytes = this.bytes.subarray(head + 4 + length);
      this.#take(JSON.parse(body));
    }
  }

  #take(message) {
    if (message.method === 'textDocument/publishDiagnostics') {
      this.awaited.get(message.params.uri)?.done(message.params.diagnostics);
    } else if (message.method && message.id !== undefined) {
      // Its own questions: what is set for it. Nothing is.
      const items = message.params?.items;
      this.#send({id: message.id, result: items ? items.map(() => null) : null});
    } else if (message.error) {
      this.asked.get(message.id).failed(new Error(message.error.message));
    } else if (message.id !== undefined) {
      this.asked.get(message.id).done(message.result);
    }
  }

  #fail(error) {
    for (const one of [...this.asked.values(), ...this.awaited.values()]) one.failed(error);
  }
}

function place(file, line, column) {
  const uri = pathToFileURL(path.resolve(file)).href;
  return {textDocument: {uri}, position: {line: line - 1, character: column - 1}};
}

function inStatusLine({range, message}) {
  return {
    line: range.start.line + 1,
    column: range.start.character + 1,
    last_line: range.end.line + 1,
    message,
  };
}

module.exports = {Editor};
