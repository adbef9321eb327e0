// A part of the page that breaks says so in its own place; the rest, and the work, stay.
import { Component, type ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { WordsContext } from '../../words/use-words.ts';

interface BoundaryState {
  readonly error: Error | undefined;
}

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  static override contextType = WordsContext;
  declare context: React.ContextType<typeof WordsContext>;
  override state: BoundaryState = { error: undefined };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <div className="broken" role="alert">
        <p>{this.context?.app.somethingBroke}</p>
        <p className="mono">{error.message}</p>
        <Button onClick={() => this.setState({ error: undefined })}>{this.context?.app.tryAgain}</Button>
      </div>
    );
  }
}
