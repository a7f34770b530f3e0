import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { EngineClient, type RunningEngine } from '../../../src/vscode/engine/client';
import { Peer, type Port } from '../../../src/vscode/engine/peer';
import type { Editor } from '../../../src/vscode/engine/protocol';

/** Two ports that are connected; what is posted arrives later, as a copy. */
function connected(): [Port, Port] {
  const listeners: ((message: unknown) => void)[] = [];
  const port = (mine: number, other: number): Port => ({
    post: (message) => {
      const copy = structuredClone(message);
      setTimeout(() => listeners[other]?.(copy), 0);
    },
    listen: (hear) => {
      listeners[mine] = hear;
    },
  });
  return [port(0, 1), port(1, 0)];
}

interface Arithmetic {
  half(of: { readonly number: number }): number;
}

function calculator() {
  const asked: number[] = [];
  const [ours, theirs] = connected();
  const half = async ({ number }: { number: number }) => {
    asked.push(number);
    if (number % 2 !== 0) throw new Error(`${number} is odd`);
    return number / 2;
  };
  new Peer<object>({ port: theirs, ours: () => ({ half }) });
  return { asked, peer: new Peer<Arithmetic>({ port: ours, ours: () => ({}) }) };
}

describe('a peer', () => {
  it('is answered, each question for itself', async () => {
    const { peer } = calculator();
    const answers = [4, 3, 8].map((number) => peer.request('half', { number }));
    await assert.rejects(answers[1]!, /3 is odd/);
    assert.deepEqual([await answers[0], await answers[2]], [2, 4]);
  });

  it('does not begin with what is called off', async () => {
    const { peer, asked } = calculator();
    let cancel: () => void = () => undefined;
    const cancellation = {
      onCancellationRequested: (listener: () => void) => {
        cancel = listener;
        return { dispose: () => undefined };
      },
    };
    const answer = peer.request('half', { number: 4 }, cancellation);
    cancel();
    assert.equal(await answer, undefined);
    await peer.request('half', { number: 6 });
    assert.deepEqual(asked, [6]);
  });
});

describe('the editor’s side of the engine', () => {
  it('starts it when it is first asked, and once more when it has crashed', async () => {
    const crashes: ((error: Error) => void)[] = [];
    const logged: string[] = [];
    let restarts = 0;
    let ends = 0;
    const start = (): RunningEngine => {
      const [ours, theirs] = connected();
      const card = () => ({ start: 0, end: 1, markdown: String(crashes.length) });
      new Peer<Editor>({ port: theirs, ours: () => ({ card }) });
      return { port: ours, onCrash: (listener) => crashes.push(listener), stop: () => undefined };
    };
    const client = new EngineClient({
      start,
      editor: {} as Editor,
      onRestart: () => restarts++,
      onEnd: () => ends++,
      log: (message) => logged.push(message),
    });
    const ask = () => client.request('card', { folder: '', path: '', version: 1, offset: 0 });
    assert.equal(crashes.length, 0);
    assert.equal((await ask())?.markdown, '1');

    const pending = ask();
    crashes[0]!(new Error('out of memory'));
    await assert.rejects(pending, /out of memory/);
    assert.equal(restarts, 1);
    assert.equal((await ask())?.markdown, '2');

    crashes[1]!(new Error('out of memory'));
    await assert.rejects(ask());
    assert.deepEqual([restarts, ends], [1, 1]);
    assert.equal(logged.length, 2);
  });
});
