import { baseName, resolveResource } from './resource-files.ts';

/** The folder that scripts and templates of a 1.x pack stand in. */
export const provisioningFolder = 'provisioning/';

/**
 * The path in the pack of a file that a script or a template names: relative to provisioning/, with or without `./`.
 * Undefined where it leads out of that folder. Source: the format's page, section 4.
 */
export function resolveTemplatePath(written: string): string | undefined {
  return resolveResource(provisioningFolder, written);
}

/** The path below provisioning/, as scripts and templates write it. */
export function writtenTemplatePath(path: string): string {
  return path.startsWith(provisioningFolder) ? path.slice(provisioningFolder.length) : path;
}

/** Whether a path is that of a template. Source: the format's page, section 4. */
export function isTemplatePath(path: string): boolean {
  return path.startsWith(provisioningFolder) && /\.(?:stj|sty|json\.handlebars?|hbs)$/.test(baseName(path));
}

/** Whether a path is that of a Groovy script below provisioning/. */
export function isScriptPath(path: string): boolean {
  return path.startsWith(provisioningFolder) && path.endsWith('.groovy');
}
