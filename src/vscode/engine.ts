/** The engine, loaded when a first document needs it: activation does not pay for it. */

export type Engine = typeof import('../core/api');
export type LoadEngine = () => Promise<Engine>;

export const loadEngine: LoadEngine = () => import('../core/api');
