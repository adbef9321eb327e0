// A word about the page as a whole: storage that does not keep, a run that cannot be.
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/use-words.ts';
import { useActions, useSandboxState } from '../store/sandbox-context.ts';

export function NoticeBar() {
  const words = useWords();
  const { set } = useActions();
  const notice = useSandboxState((state) => state.notice);
  if (notice === undefined) return undefined;
  return (
    <p className="notice-bar" role="status">
      <span>{words.notices[notice]}</span>
      <Button onClick={() => set({ notice: undefined })}>{words.app.dismiss}</Button>
    </p>
  );
}
