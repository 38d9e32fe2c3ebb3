/** A recording as it was made: 16 bits, of which the first channel counts. */
export interface Sound {
  /** Samples a second. */
  rate: number;
  /** Samples of the first channel. */
  length: number;
  /** The sample at a place, from -32,768 to 32,767. */
  at(place: number): number;
}

const [PCM, EXTENSIBLE] = [1, 0xfffe];
const BYTES = 2;

/** The sound in a WAV file; undefined for anything else, and for other sizes of samples than 16 bits. */
export function readWav(bytes: Uint8Array): Sound | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 12 || tagAt(view, 0) !== 'RIFF' || tagAt(view, 8) !== 'WAVE') return undefined;
  let form: { channels: number; rate: number } | undefined;
  for (let at = 12; at + 8 <= view.byteLength; ) {
    const [tag, size] = [tagAt(view, at), view.getUint32(at + 4, true)];
    const start = at + 8;
    if (tag === 'fmt ') form = formAt(view, start);
    if (tag === 'data') {
      if (!form) return undefined;
      // A recorder that was killed has not written how much there is.
      const end = size === 0 || start + size > view.byteLength ? view.byteLength : start + size;
      const step = BYTES * form.channels;
      const first = start;
      return {
        rate: form.rate,
        length: Math.floor((end - start) / step),
        at: (place) => view.getInt16(first + place * step, true),
      };
    }
    at = start + size + (size % 2);
  }
  return undefined;
}

function formAt(view: DataView, at: number): { channels: number; rate: number } | undefined {
  if (at + 16 > view.byteLength) return undefined;
  const [format, channels] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
  const [rate, bits] = [view.getUint32(at + 4, true), view.getUint16(at + 14, true)];
  const known = (format === PCM || format === EXTENSIBLE) && bits === 8 * BYTES && channels > 0;
  return known && rate >= 1000 && rate <= 400_000 ? { channels, rate } : undefined;
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
}
