// A very small synthesiser on Web Audio: one oscillator and one envelope a tone. It is made by a person's gesture, never
// by itself, and knows neither runs nor tasks.
import type { CueKind } from './cues.ts';

interface Voice {
  readonly wave: OscillatorType;
  /** Of the note's frequency. */
  readonly octave: number;
  readonly loudness: number;
  readonly seconds: number;
}

const voices: Readonly<Record<CueKind, Voice>> = {
  start: { wave: 'triangle', octave: 2, loudness: 0.2, seconds: 0.16 },
  wake: { wave: 'sine', octave: 2, loudness: 0.1, seconds: 0.06 },
  end: { wave: 'sine', octave: 1, loudness: 0.22, seconds: 0.34 },
  failure: { wave: 'sawtooth', octave: 0.5, loudness: 0.1, seconds: 0.4 },
};

const ATTACK = 0.006;
const HUSH = 0.02;

export interface Synth {
  /** Sounds one tone now. */
  readonly play: (kind: CueKind, hertz: number) => void;
  /** Lets what still sounds fade at once. */
  readonly hush: () => void;
  readonly close: () => void;
}

/** A synthesiser, or `undefined` where the browser has none. */
export function makeSynth(): Synth | undefined {
  if (typeof AudioContext === 'undefined') return undefined;
  const context = new AudioContext({ latencyHint: 'interactive' });
  const limiter = context.createDynamicsCompressor();
  limiter.connect(context.destination);
  let bus = freshBus();

  function freshBus(): GainNode {
    const gain = context.createGain();
    gain.connect(limiter);
    return gain;
  }

  return {
    play: (kind, hertz) => {
      if (context.state === 'suspended') context.resume().catch(() => undefined);
      const { wave, octave, loudness, seconds } = voices[kind];
      const now = context.currentTime;
      const oscillator = context.createOscillator();
      const envelope = context.createGain();
      oscillator.type = wave;
      oscillator.frequency.value = hertz * octave;
      envelope.gain.setValueAtTime(0, now);
      envelope.gain.linearRampToValueAtTime(loudness, now + ATTACK);
      envelope.gain.exponentialRampToValueAtTime(0.0005, now + seconds);
      oscillator.connect(envelope).connect(bus);
      oscillator.start(now);
      oscillator.stop(now + seconds + 0.02);
    },
    hush: () => {
      const old = bus;
      old.gain.setTargetAtTime(0, context.currentTime, HUSH);
      bus = freshBus();
    },
    close: () => {
      context.close().catch(() => undefined);
    },
  };
}
