import { MAX_PICTURE_BYTES, type ContentFile } from './content-files.ts';
import { quote } from '../text/finding.ts';
import type { Problem } from './front-matter.ts';
import { slugProblem } from '../text/identity.ts';
import { isWhole, kindByBytes, kindByName, readPicture } from './picture.ts';

/** The greatest width and height of a picture, in pixels: twice what the widest screen shows of a column. */
const MAX_PIXELS = 4000;

const PLACE = /^content\/articles\/\d{4}\/([a-z0-9]+(?:-[a-z0-9]+)*)\.(?:png|jpe?g|webp|avif)$/;
/** Endings that say that a picture is meant, whether it may be one or not. */
const MEANT = /\.(?:png|jpe?g|jpe|jfif|webp|avif|gif|svgz?|bmp|tiff?|heic|heif|jxl|ico|psd)$/i;

const NAMING =
  'put it beside its article as PNG, JPEG, WebP or AVIF, named like content/articles/2026/board.png: lower-case letters, digits and single hyphens';

/** True for a file that is meant as a picture. */
export function isPicture(path: string): boolean {
  return MEANT.test(path);
}

/** True for a picture that stands where pictures of articles do. */
export function isPlaced(path: string): boolean {
  return PLACE.test(path);
}

/**
 * What is wrong with a picture as a file: its place and name, its bytes, its size. Nothing of it is decoded.
 * Whether an article shows it is for the rule `pictures`.
 */
export function pictureProblems(file: ContentFile): Problem[] {
  const say = (problem: string, remedy: string): Problem => ({
    line: 1,
    column: 1,
    problem,
    remedy,
  });
  const name = PLACE.exec(file.path)?.[1];
  if (name === undefined) return [say(`a picture may not stand at ${quote(file.path)}`, NAMING)];
  const fault = slugProblem(name);
  if (fault) return [say(`the name ${quote(name)} ${fault}`, 'give the picture another name')];
  if (file.size > MAX_PICTURE_BYTES)
    return [
      say(
        `the picture has ${(file.size / 1_000_000).toFixed(1)} MB, but at most ${MAX_PICTURE_BYTES / 1_000_000} MB are taken`,
        'make it smaller',
      ),
    ];
  const { head, tail } = file.ends ?? { head: new Uint8Array(), tail: new Uint8Array() };
  return bytesProblems(kindByName(file.path), head, tail, file.size).map((said) => say(...said));
}

function bytesProblems(
  promised: ReturnType<typeof kindByName>,
  head: Uint8Array,
  tail: Uint8Array,
  size: number,
): [problem: string, remedy: string][] {
  if (new TextDecoder('latin1').decode(head.subarray(0, 40)).startsWith('version https://git-lfs'))
    return [['this is a pointer of Git LFS, not the picture', 'commit the picture itself']];
  const kind = kindByBytes(head);
  if (!kind)
    return [
      [
        'the file holds no picture of a kind that is taken',
        'save it anew as PNG, JPEG, WebP or AVIF',
      ],
    ];
  if (kind !== promised)
    return [
      [
        `the picture is ${kind}, but its name says ${promised}`,
        'give it the ending of its kind, or save it as what its name says',
      ],
    ];
  const picture = readPicture(head);
  if (!picture)
    return [['the picture does not say how large it is', 'save it anew, without previews']];
  const problems: [string, string][] = [];
  const { width, height, moving } = picture;
  if (width > MAX_PIXELS || height > MAX_PIXELS)
    problems.push([
      `the picture has ${width} × ${height} pixels, but at most ${MAX_PIXELS} × ${MAX_PIXELS} are taken`,
      'make it smaller: the page shows 1,200 pixels of its width',
    ]);
  if (moving) problems.push(['the picture moves', 'save one frame of it']);
  if (!isWhole(kind, head, tail, size))
    problems.push(['the picture is cut off', 'save or upload it again']);
  return problems;
}
