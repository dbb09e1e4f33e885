// What an author's editor shows of rule files: words offered, keys told, errors where check has them.
//   editor_test.js PROGRAM NODE_MODULES
'use strict';
const assert = require('node:assert');
const {execFileSync} = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');
const {after, before, test} = require('node:test');
const {Editor} = require('./client.js');
const {checked, kindOf, root, ruleFiles, schemaLine, schemaOf} = require('./rule_files.js');

const [program, modules] = process.argv.slice(2).map((word) => path.resolve(word));
const YAML = require(path.join(modules, 'yaml'));
const editor = new Editor(path.join(modules, 'yaml-language-server/bin/yaml-language-server'));
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'inforce-editor-'));

process.chdir(root);
// A server that says nothing more must not hold up a whole run.
const it = (name, body) => test(name, {timeout: 60000}, body);
before(() => editor.begin());
after(() => {
  editor.end();
  fs.rmSync(work, {recursive: true});
});

// A text under the schema of a kind: its lines count from the text's own first one.
let written = 0;
async function opened(kind, text) {
  const file = path.join(work, `${++written}.yaml`);
  const found = await editor.open(file, schemaLine(kind) + text);
  return {
    found: found.map((one) => ({...one, line: one.line - 1, last_line: one.last_line - 1})),
    completion: (line, column) => editor.completion(file, line + 1, column),
    hover: (line, column) => editor.hover(file, line + 1, column),
  };
}

// "|" in the text is where the author is.
async function offered(kind, text) {
  const before = text.slice(0, text.indexOf('|')).split('\n');
  const file = await opened(kind, text.replace('|', ''));
  return file.completion(before.length, before[before.length - 1].length + 1);
}

const includes = (offers, words) => {
  for (const word of words) assert.ok(offers.includes(word), `'${word}' is not offered: ${offers}`);
};

it('no file that we ship, and no sample, has an error', async () => {
  const files = [...ruleFiles('rules/packs'), ...ruleFiles('samples/overlays'),
    ...ruleFiles('samples/own-licences'), ...ruleFiles('samples/first-pack')];
  assert.ok(files.length > 100);
  const found = await Promise.all(files.map((file) => editor.open(file)));
  files.forEach((file, at) => {
    assert.deepStrictEqual(found[at], [], file);
    assert.strictEqual(schemaOf(file), `${root}/rules/schema/${kindOf(file)}.schema.json`, file);
  });
});

it('what init and draft write names a schema, and has no error', async () => {
  // A checkout's schemas are found from any folder below it.
  fs.mkdirSync(path.join(work, 'checkout/rules'), {recursive: true});
  fs.symlinkSync(`${root}/rules/schema`, path.join(work, 'checkout/rules/schema'));
  const pack = path.join(work, 'checkout/ours');
  execFileSync(program, ['init', pack]);
  execFileSync(program, ['draft', 'extends', 'ours-1/pause', '--through', '2026-12-31', '--published',
    '2026-08-01', '--packs', pack, '-o', `${pack}/ours-2.yaml`]);
  const files = fs.readdirSync(pack).map((name) => path.join(pack, name));
  assert.strictEqual(files.length, 5);
  for (const file of files) {
    const schema = schemaOf(file);
    assert.ok(schema && fs.existsSync(schema), `${file} names ${schema}`);
    assert.strictEqual(path.basename(schema), `${kindOf(file)}.schema.json`);
    assert.deepStrictEqual(await editor.open(file), [], file);
  }
});

it('the keys of an instrument and of a provision are offered', async () => {
  includes(await offered('instrument', 'instrument: a\n|'),
    ['title', 'issuer', 'nature', 'published', 'sources', 'provisions', 'expect', 'not_encoded']);
  const head = 'instrument: a\nprovisions:\n  one:\n';
  includes(await offered('instrument', `${head}    |`),
    ['control', 'obligation', 'charge', 'permission', 'suspends', 'extends', 'ends', 'amends']);
  includes(await offered('instrument', `${head}    control: licence\n    |`),
    ['title', 'scope', 'from', 'through', 'until', 'until_or_through', 'cite', 'note']);
  includes(await offered('instrument', `${head}    control: licence\n    scope:\n      |`),
    ['items', 'departure', 'destination', 'origin', 'party', 'end_use']);
});

it('the words of a key are offered', async () => {
  includes(await offered('instrument', 'instrument: a\nnature: |'),
    ['treaty', 'agreement', 'notice', 'order', 'statute', 'judgment', 'report']);
  includes(await offered('instrument', 'instrument: a\nforce: |'), ['binding', 'political', 'agreed']);
  const head = 'instrument: a\nprovisions:\n  one:\n';
  includes(await offered('instrument', `${head}    control: |`),
    ['prohibition', 'denial presumed', 'strict review', 'licence', 'general licence', 'notification']);
  includes(await offered('instrument', `${head}    ends: b/c\n    how: |`),
    ['repeal', 'cessation', 'judgment', 'denunciation', 'lapse', 'reversed']);
});

// The author's own names: of what these hold, and of facts told or claimed.
const holders = ['provisions', 'events', 'sources', 'items', 'parties', 'groups', 'calendars', 'end_uses'];
const facts = ['set', 'says', 'record', 'also_stated'];

function isOwn(above) {
  if (above.length === 1 && holders.includes(above[0])) return true;
  const at = above.findIndex((key) => facts.includes(key));
  return at >= 0 && (above[at] !== 'also_stated' || at < above.length - 1);
}

// Each key of the language in a text, once, with its place.
function keysOf(text) {
  const lines = new YAML.LineCounter();
  const keys = new Map();
  YAML.visit(YAML.parseDocument(text, {lineCounter: lines}), {
    Pair(_, pair, trail) {
      const above = trail.filter(YAML.isPair).map((one) => String(one.key.value));
      if (isOwn(above)) return;
      const parent = above.length === 2 && holders.includes(above[0]) ? above[0] : above.at(-1) ?? '';
      keys.set(`${pair.key.value} of ${parent}`, lines.linePos(pair.key.range[0]));
    },
  });
  return keys;
}

// Without its heading, and without the link to the schema.
const sentence = (told) => told.replace(/^####.*$/m, '').replace(/^Source: .*$/m, '').trim();

it('each key of the language is told', async () => {
  const told = new Set();
  const files = await Promise.all(ruleFiles('tests/schema/corpus/accepted').map(async (name) => {
    const text = fs.readFileSync(name, 'utf8');
    const kind = path.basename(path.dirname(name));
    return {name, kind, keys: keysOf(text), file: await opened(kind, text)};
  }));
  for (const {name, kind, keys, file} of files) {
    assert.deepStrictEqual(file.found, [], name);
    for (const [key, {line, col}] of keys) {
      if (told.has(`${kind}: ${key}`)) continue;
      told.add(`${kind}: ${key}`);
      // At its second letter: at its first, what stands before it ends.
      const words = sentence(await file.hover(line, col + 1));
      assert.ok(words, `${name}:${line}:${col}: nothing is told of ${key}`);
    }
  }
  assert.ok(told.size > 150, `${told.size} keys`);
});

it('a key is told in its own words', async () => {
  const file = await opened('instrument', 'instrument: a\nlooked: [2026-01-20]\nprovisions:\n  one:\n' +
    '    suspends: b/c\n    from: 2026-01-01\n    until_or_through: 2026-02-01\n    revival: unclear\n');
  assert.match(await file.hover(2, 2), /somebody searched for later acts/);
  assert.match(await file.hover(6, 6), /first day or minute that counts/);
  assert.match(await file.hover(6, 6), /2026-11-10\/2026-11-28/);
  assert.match(await file.hover(7, 6), /leaves open whether that day still counts/);
  assert.match(await file.hover(8, 6), /when the suspension runs out/);
});

// What a schema can see of the faults check knows, one folder each in tests/diagnostics/.
const seen = ['R125', 'R126', 'R127', 'R128', 'R129', 'R131', 'R132', 'R133', 'R134', 'R135', 'R136',
  'R150', 'R151', 'R152', 'R153', 'R154', 'R159', 'R160', 'R161', 'R162', 'R163', 'R201', 'R203',
  'R205', 'R206', 'R210', 'R211', 'R213', 'R214', 'R215'];
// The editor shows the value where check shows its key, or the other way round.
const besides = ['R127', 'R210', 'R211', 'R213', 'R215'];

it('the editor shows an error where check does', async () => {
  const folders = fs.readdirSync('tests/diagnostics').filter((one) => seen.includes(one.slice(0, 4)));
  assert.strictEqual(folders.length, seen.length);
  await Promise.all(folders.map(async (folder) => {
    const pack = `tests/diagnostics/${folder}/pack`;
    const shown = new Map();
    await Promise.all(ruleFiles(pack).map(async (file) => {
      shown.set(file, (await opened(kindOf(file), fs.readFileSync(file, 'utf8'))).found);
    }));
    const errors = await checked(program, pack);
    assert.ok(errors.length > 0, folder);
    for (const {code, place} of errors) {
      const where = `${place.file}:${place.line}:${place.column} ${code}`;
      // Of a file as a whole check names no line; an editor shows that at the beginning.
      const here = shown.get(place.file).filter((one) => one.line === (place.line || 1));
      assert.notDeepStrictEqual(here, [], `${where}: nothing in that line`);
      if (place.line === 0 || besides.includes(code)) continue;
      assert.ok(here.some((one) => one.column === place.column), `${where}: ${JSON.stringify(here)}`);
    }
  }));
});

it('each file that is wrong in shape has an error in the editor too', async () => {
  const files = ruleFiles('tests/schema/corpus/refused');
  assert.ok(files.length > 100);
  await Promise.all(files.map(async (file) => {
    const kind = path.basename(path.dirname(file));
    const {found} = await opened(kind, fs.readFileSync(file, 'utf8'));
    assert.notDeepStrictEqual(found, [], file);
  }));
});
