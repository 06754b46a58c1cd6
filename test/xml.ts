import { XmlDocument } from 'libxml2-wasm';

/**
 * What a strict parser (libxml2, which newsboat and xmllint use) says of an XML text.
 * @returns the first complaint, or undefined when the text is well-formed
 */
export function xmlComplaint(text: string): string | undefined {
  try {
    XmlDocument.fromString(text).dispose();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
