// The rule files of the checkout, and where `inforce check` finds something in one.
'use strict';
const {execFile} = require('child_process');
const fs = require('fs');
const path = require('path');

const root = path.resolve(__dirname, '../../..');
const kinds = ['pack', 'items', 'parties', 'calendars', 'records'];

/// "instrument" for a file of any other name.
function kindOf(file) {
  const stem = path.basename(file, '.yaml');
  return kinds.includes(stem) ? stem : 'instrument';
}

/// All below a folder of the checkout, sorted.
function ruleFiles(folder) {
  const found = [];
  for (const entry of fs.readdirSync(path.join(root, folder), {withFileTypes: true})) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) found.push(...ruleFiles(name));
    if (entry.isFile() && name.endsWith('.yaml')) found.push(name);
  }
  return found.sort();
}

/// The line by which an editor finds the schema of this kind.
function schemaLine(kind) {
  return `# yaml-language-server: $schema=${root}/rules/schema/${kind}.schema.json\n`;
}

/// What the file's own line of that form names, as an absolute path; nothing without one.
function schemaOf(file) {
  const named = /^# yaml-language-server: \$schema=(\S+)$/m.exec(fs.readFileSync(file, 'utf8'));
  return named && path.resolve(path.dirname(file), named[1]);
}

/// The errors that check tells of a pack or file, each with its code and place.
function checked(program, target) {
  return new Promise((done) => {
    execFile(program, ['check', '--format', 'json', target], {cwd: root}, (_, out) => {
      const told = out.trim().split('\n').map((line) => JSON.parse(line));
      done(told.filter((one) => one.severity === 'error'));
    });
  });
}

module.exports = {checked, kindOf, root, ruleFiles, schemaLine, schemaOf};
