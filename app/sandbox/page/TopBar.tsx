// The bar at the top: who we are, undo and redo, the language, the theme, sound, the presentation and the list of keys.
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { useWords } from '../../words/use-words.ts';
import { SoundToggle } from '../sound/SoundToggle.tsx';
import type { Sound } from '../sound/use-sound.ts';
import { useActions, useSandboxState } from '../store/sandbox-context.ts';
import { themes } from '../store/state.ts';

export function TopBar({
  sound,
  onKeys,
  onPresent,
}: {
  readonly sound: Sound;
  readonly onKeys: () => void;
  readonly onPresent: () => void;
}) {
  const words = useWords();
  const { set, undo, redo } = useActions();
  const theme = useSandboxState((state) => state.theme);
  const language = useSandboxState((state) => state.language);
  const canUndo = useSandboxState((state) => state.history.past.length > 0);
  const canRedo = useSandboxState((state) => state.history.future.length > 0);
  return (
    <header className="top-bar">
      <h1 className="visually-hidden">{words.app.heading}</h1>
      <p className="top-bar__logo mono" translate="no">
        |<span>--</span>interleave<span>--</span>|
      </p>
      <nav aria-label={words.app.navigation}>
        <a className="top-bar__page" href="./" aria-current="page">
          {words.app.sandbox}
        </a>
      </nav>
      <div className="top-bar__tools">
        <Button
          look="icon"
          aria-label={words.tasks.undo}
          title={words.tasks.undo}
          disabled={!canUndo}
          onClick={undo}
        >
          <Icon name="undo" />
        </Button>
        <Button
          look="icon"
          aria-label={words.tasks.redo}
          title={words.tasks.redo}
          disabled={!canRedo}
          onClick={redo}
        >
          <Icon name="redo" />
        </Button>
        <Button
          look="quiet"
          lang={language === 'en' ? 'zh-CN' : 'en'}
          aria-label={words.app.switchLanguageLabel}
          onClick={() => set({ language: language === 'en' ? 'zh-CN' : 'en' })}
        >
          {words.app.switchLanguage}
        </Button>
        <Popover label={words.app.theme} trigger={<Icon name="theme" />} align="end">
          {(close) =>
            themes.map((each) => (
              <button
                key={each}
                type="button"
                className="popover__item"
                aria-pressed={each === theme}
                onClick={() => {
                  close();
                  set({ theme: each });
                }}
              >
                <span>{words.app.themes[each]}</span>
                <span aria-hidden="true">{each === theme ? '✓' : ''}</span>
              </button>
            ))
          }
        </Popover>
        <SoundToggle sound={sound} />
        <Button
          look="quiet"
          className="top-bar__present"
          title={`${words.everybody.present.startTitle} (P)`}
          onClick={onPresent}
        >
          <svg
            width={18}
            height={18}
            viewBox="0 0 24 24"
            fill="currentColor"
            aria-hidden="true"
            focusable="false"
          >
            <path d="M3 4h18v1.8h-1v9.4h-7.1v1.2l3.4 3.6h-2.4L12 17.9 10.1 20H7.7l3.4-3.6v-1.2H4V5.8H3zm2.8 1.8v7.6h12.4V5.8z" />
          </svg>
          <span className="top-bar__word">{words.everybody.present.start}</span>
        </Button>
        <Button look="icon" aria-label={words.keys.open} title={words.keys.open} onClick={onKeys}>
          <b aria-hidden="true">?</b>
        </Button>
      </div>
    </header>
  );
}
