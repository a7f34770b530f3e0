/** The one way in which the core reaches files: an interface that each client fills in. */

/** Paths are relative to the workspace folder, with forward slashes, wherever the client runs. */
export interface WorkspaceFiles {
  /** Every file that matches one of the globs, in any order. Never an error: what is not there is not listed. */
  list(globs: readonly string[]): Promise<readonly string[]>;
  /** The file's bytes, or undefined where there is no such file. @throws where it is there and cannot be read. */
  read(path: string): Promise<Uint8Array | undefined>;
}
