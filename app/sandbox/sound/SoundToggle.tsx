// The button that lets a run be heard.
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Sound } from './use-sound.ts';

const SPEAKER = 'M4 9.4v5.2h3.4L12 18.8V5.2L7.4 9.4zm1.8 1.8h2.3l2.1-1.9v5.4l-2.1-1.9H5.8z';
const WAVES =
  'M14.4 8.2a5.4 5.4 0 0 1 0 7.6l1.2 1.3a7.2 7.2 0 0 0 0-10.2zM16.9 5.6a9 9 0 0 1 0 12.8l1.3 1.2a10.8 10.8 0 0 0 0-15.2z';
const CROSS = 'M14.9 10l1.3-1.3 2 2 2-2 1.3 1.3-2 2 2 2-1.3 1.3-2-2-2 2-1.3-1.3 2-2z';

export function SoundToggle({ sound }: { readonly sound: Sound }) {
  const words = useWords().everybody.sound;
  return (
    <Button
      look="quiet"
      className="top-bar__sound"
      aria-pressed={sound.isOn}
      title={sound.isMissing ? words.missing : `${words.title} (N)`}
      disabled={sound.isMissing}
      onClick={sound.toggle}
    >
      <svg
        width={18}
        height={18}
        viewBox="0 0 24 24"
        fill="currentColor"
        aria-hidden="true"
        focusable="false"
      >
        <path d={`${SPEAKER}${sound.isOn ? WAVES : CROSS}`} />
      </svg>
      <span className="top-bar__word">{words.name}</span>
    </Button>
  );
}
