import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Component, type ReactNode } from 'react';
import { withTranslation, type WithTranslation } from 'react-i18next';
import { ProblemNotice } from '@/ui/problem-notice';

type Props = WithTranslation & { children: ReactNode };
type State = { error: unknown };

/** The last stop of a page that broke: says so, and starts it again. */
class Boundary extends Component<Props, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return (
      <Box role="alert" sx={{ maxWidth: 640, mx: 'auto', p: 3, display: 'grid', gap: 2 }}>
        <ProblemNotice error={this.state.error} onRetry={() => this.setState({ error: undefined })} />
        <Button onClick={() => location.assign('/')} sx={{ justifySelf: 'start' }}>{this.props.t('ui.backHome')}</Button>
      </Box>
    );
  }
}

export const ErrorBoundary = withTranslation()(Boundary);
