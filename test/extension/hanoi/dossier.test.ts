import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { cardAt, closeAll, eventually, findingsIn, open, rangeOf, replace } from '../editor';

describe('the files of the dossier', () => {
  afterEach(closeAll);

  it('count as they are in the editor, saved or not', async () => {
    const brief = await open('briefs/hurried.md');
    await eventually(async () => assert.match(await cardAt(brief, 'Stephen Biegun'), /Biegun/));
    const actors = await open('dossier/actors.yaml');
    await replace(actors, 'title: Envoy for North Korea', 'title: Carrier of a green umbrella');
    await eventually(async () => assert.match(await cardAt(brief, 'Stephen Biegun'), /green umbrella/));
  });

  it('count as they are on the disk once an edit is thrown away', async () => {
    const brief = await open('briefs/hurried.md');
    await eventually(async () => assert.match(await cardAt(brief, 'Stephen Biegun'), /Biegun/));
    await replace(await open('dossier/actors.yaml'), 'id: stephen-biegun', 'id: Not An Id');
    await eventually(async () => assert.equal(await cardAt(brief, 'Stephen Biegun'), ''));
    await closeAll();
    const reopened = await open('briefs/hurried.md');
    await eventually(async () => assert.match(await cardAt(reopened, 'Stephen Biegun'), /Biegun/));
  });

  it('are reported where they are broken, and the rest stays in use', async () => {
    const events = await open('dossier/events.yaml');
    await replace(events, 'status: occurred', 'status: imagined');
    await eventually(() => assert.ok(findingsIn(events).some(({ words }) => words.includes('imagined'))));
    const brief = await open('briefs/hurried.md');
    await eventually(async () => assert.match(await cardAt(brief, 'Stephen Biegun'), /Biegun/));
  });

  it('may even be no YAML at all', async () => {
    const events = await open('dossier/events.yaml');
    await replace(events, 'events:', 'events: [');
    await eventually(() => assert.ok(findingsIn(events).length > 0));
    const [{ range }] = vscode.languages.getDiagnostics(events.uri) as [vscode.Diagnostic];
    assert.ok(range.end.isAfterOrEqual(rangeOf(events, 'events: [').start));
    const brief = await open('briefs/hurried.md');
    await eventually(async () => assert.match(await cardAt(brief, 'Stephen Biegun'), /Biegun/));
    await eventually(() => assert.ok(findingsIn(brief).length > 0));
  });
});
