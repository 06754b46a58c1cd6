/**
 * Reads the kind and the size of a picture from its first bytes, without decoding anything. Strict, so that it never
 * says less than the decoder of the build would find: what is not laid out as the standard has it is no picture here.
 * (The library image-size skips bytes that it does not understand and believes the cropping that an AVIF file claims.)
 */

export type PictureKind = 'PNG' | 'JPEG' | 'WebP' | 'AVIF';

export interface Picture {
  kind: PictureKind;
  width: number;
  height: number;
  /** True when more than one picture is in the file. */
  moving: boolean;
}

/** How many of the first bytes are enough: profiles and previews may stand before the size. */
export const HEAD_BYTES = 262_144;
/** How many of the last bytes are looked at. */
export const TAIL_BYTES = 12;

/** The kind that a file name promises. */
export function kindByName(path: string): PictureKind | undefined {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase();
  return ending === undefined || !Object.hasOwn(ENDINGS, ending) ? undefined : ENDINGS[ending];
}

const ENDINGS: Record<string, PictureKind> = {
  png: 'PNG',
  jpg: 'JPEG',
  jpeg: 'JPEG',
  webp: 'WebP',
  avif: 'AVIF',
};

/** The kind that the first bytes of a file show; undefined when it is none of those that are taken. */
export function kindByBytes(head: Uint8Array): PictureKind | undefined {
  if (latin(head, 0, 8) === '\x89PNG\r\n\x1a\n') return 'PNG';
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'JPEG';
  if (latin(head, 0, 4) === 'RIFF' && latin(head, 8, 12) === 'WEBP') return 'WebP';
  if (latin(head, 4, 8) !== 'ftyp') return undefined;
  const brands = latin(head, 8, Math.min(head.length, uint32(head, 0), 256));
  return /^(?:.{4})*avi[fs]/s.test(brands) ? 'AVIF' : undefined;
}

/**
 * Reads a picture.
 * @param head the first `HEAD_BYTES` of the file, or all of it
 * @returns undefined when the bytes are no picture of the four kinds, or when its size does not stand in them
 */
export function readPicture(head: Uint8Array): Picture | undefined {
  const kind = kindByBytes(head);
  const size = kind && { PNG: readPng, JPEG: readJpeg, WebP: readWebp, AVIF: readAvif }[kind](head);
  return kind && size && size.width > 0 && size.height > 0 ? { kind, ...size } : undefined;
}

/**
 * Whether a file ends where its picture does.
 * @param tail its last `TAIL_BYTES`
 * @param size of the whole file in bytes
 */
export function isWhole(
  kind: PictureKind,
  head: Uint8Array,
  tail: Uint8Array,
  size: number,
): boolean {
  switch (kind) {
    case 'PNG':
      return latin(tail, tail.length - 8, tail.length - 4) === 'IEND';
    case 'JPEG':
      // Some cameras write a few zero bytes after the end.
      return /\xff\xd9\0*$/.test(latin(tail, 0, tail.length));
    case 'WebP':
      return uint32LittleEndian(head, 4) + 8 <= size;
    case 'AVIF':
      return true;
  }
}

type Size = Omit<Picture, 'kind'>;

/** PNG 1.2, section 11.2.2: the first chunk is IHDR. */
function readPng(bytes: Uint8Array): Size | undefined {
  if (uint32(bytes, 8) !== 13 || latin(bytes, 12, 16) !== 'IHDR') return undefined;
  return { width: uint32(bytes, 16), height: uint32(bytes, 20), moving: false };
}

/** ITU-T T.81, annex B: segments with their lengths, until the first start of a frame. */
function readJpeg(bytes: Uint8Array): Size | undefined {
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame)
      return { height: uint16(bytes, at + 5), width: uint16(bytes, at + 7), moving: false };
    // Scans and markers without a length have no place before the frame.
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xda)) return undefined;
    const length = uint16(bytes, at + 2);
    if (length < 2) return undefined;
    at += 2 + length;
  }
  return undefined;
}

/** RFC 9649, sections 2.5 to 2.7. */
function readWebp(bytes: Uint8Array): Size | undefined {
  const chunk = latin(bytes, 12, 16);
  if (bytes.length < 30) return undefined;
  if (chunk === 'VP8X')
    return {
      width: 1 + uint24LittleEndian(bytes, 24),
      height: 1 + uint24LittleEndian(bytes, 27),
      moving: (bytes[20]! & 0x02) !== 0,
    };
  if (chunk === 'VP8L' && bytes[20] === 0x2f) {
    const bits = uint32LittleEndian(bytes, 21);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff), moving: false };
  }
  if (chunk === 'VP8 ' && bytes[23] === 0x9d && bytes[24] === 0x01 && bytes[25] === 0x2a)
    return {
      width: (bytes[26]! | (bytes[27]! << 8)) & 0x3fff,
      height: (bytes[28]! | (bytes[29]! << 8)) & 0x3fff,
      moving: false,
    };
  return undefined;
}

/** ISO/IEC 23008-12: the largest of the extents in meta/iprp/ipco, whatever item has it and however it is cropped. */
function readAvif(bytes: Uint8Array): Size | undefined {
  const meta = boxes(bytes, 0, bytes.length).find(({ type }) => type === 'meta');
  const properties =
    meta && boxes(bytes, meta.start + 4, meta.end).find(({ type }) => type === 'iprp');
  const container =
    properties &&
    boxes(bytes, properties.start, properties.end).find(({ type }) => type === 'ipco');
  if (!container) return undefined;
  const extents = boxes(bytes, container.start, container.end)
    .filter(({ type, start, end }) => type === 'ispe' && end - start >= 12)
    .map(({ start }) => ({ width: uint32(bytes, start + 4), height: uint32(bytes, start + 8) }));
  return extents.length > 0
    ? {
        width: Math.max(...extents.map(({ width }) => width)),
        height: Math.max(...extents.map(({ height }) => height)),
        moving: latin(bytes, 8, 12) === 'avis',
      }
    : undefined;
}

/** The boxes of a part of an ISO media file, at most 200; one that runs over the end is cut there. */
function boxes(
  bytes: Uint8Array,
  from: number,
  to: number,
): { type: string; start: number; end: number }[] {
  const found = [];
  for (let at = from; at + 8 <= to && found.length < 200;) {
    const size = uint32(bytes, at);
    // 0: to the end of the file. Sizes of 64 bits (1) belong to media data, which stand behind what is read here.
    const end = size === 0 ? to : Math.min(at + size, to);
    if (size !== 0 && size < 8) break;
    found.push({ type: latin(bytes, at + 4, at + 8), start: at + 8, end });
    at = end;
  }
  return found;
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(Math.max(0, from), Math.max(0, to)));
}

function uint16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

function uint32(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at) * 0x10000 + uint16(bytes, at + 2);
}

function uint24LittleEndian(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
}

function uint32LittleEndian(bytes: Uint8Array, at: number): number {
  return uint24LittleEndian(bytes, at) + (bytes[at + 3] ?? 0) * 0x1000000;
}
