import { showLineSafely, showTextSafely } from './visible.ts';

/**
 * A text as the content of an XML 1.0 element, line breaks kept. What XML does not take is shown as `�` or as a picture.
 * GitLab and Jenkins would take `[[ATTACHMENT|path]]` for a file to attach; it gets a space.
 */
export function escapeXml(text: string): string {
  return escapeMarkup(text.split('\n').map(showLineSafely).join('\n'));
}

/** A text as the value of an attribute in double quotes: on one line. */
export function escapeXmlAttribute(text: string): string {
  return escapeMarkup(showTextSafely(text)).replaceAll('"', '&quot;');
}

function escapeMarkup(text: string): string {
  return text
    .replaceAll('[[', '[ [')
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
