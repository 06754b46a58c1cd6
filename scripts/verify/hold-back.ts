/** So many silent hosts, and not one that answers: it is the network that is silent. */
const SOME_SILENCE = 5;
const ENOUGH_SILENCE = 20;

/** Why a run leaves everything for later when nobody at all answers. */
export const NO_NETWORK = 'no host answers: is there a network?';

/** Holds back that hosts are silent until one of them has answered. */
export interface HeldBack<Line> {
  add: (line: Line) => void;
  /** Whether so many were silent that there is no use in asking on. */
  enough: () => boolean;
  /** Lets go of what is held, or forgets it where it is the network that was silent: then false. */
  end: () => boolean;
}

/**
 * @param add keeps a line for good
 * @param meaning what a line says of the network
 */
export function holdBack<Line>(
  add: (line: Line) => void,
  meaning: (line: Line) => 'silence' | 'answer' | 'neither',
): HeldBack<Line> {
  const held: Line[] = [];
  let answered = false;
  const release = () => held.splice(0).forEach(add);
  return {
    add: (line) => {
      const means = meaning(line);
      answered ||= means === 'answer';
      if (!answered && means !== 'neither') held.push(line);
      else {
        if (answered) release();
        add(line);
      }
    },
    enough: () => held.length >= ENOUGH_SILENCE,
    end: () => {
      if (held.length >= SOME_SILENCE) return false;
      release();
      return true;
    },
  };
}
