import { createHash } from 'node:crypto';

/** The namespace of the identities of what this site publishes: made once at random, and never changed. */
const NAMESPACE = '5b0f6c1e-6c2f-4c0e-9c57-3d0b7f0a9b51';

/**
 * An identity for good, whatever the address: a UUID of version 5 (RFC 9562, 5.5), as a URN.
 * @param name what is identified, such as `articles/after-action-reviews`
 * @param namespace a UUID
 */
export function stableId(name: string, namespace = NAMESPACE): string {
  const digest = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest();
  const bytes = digest.subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ];
  return `urn:uuid:${parts.join('-')}`;
}
