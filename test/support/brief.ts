/** Briefs about the example dossier, as the engine reads them. */
import { type Brief, type Project, readBrief } from '../../src/core/api';
import { exampleProject } from './workspace';

export interface ReadExample {
  readonly brief: Brief;
  readonly project: Project;
}

export async function readExample(text: string): Promise<ReadExample> {
  const project = await exampleProject();
  return { brief: readBrief('briefs/example.md', text, project), project };
}
