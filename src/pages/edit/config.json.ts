import type { APIRoute } from 'astro';
import { editorConfig } from '../../site/editor.ts';

/** What the editor of this page is told: its collections and their fields, made of the registry. */
export const GET: APIRoute = async () => Response.json(await editorConfig());
