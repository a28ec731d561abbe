import './app/jitless.ts';
import './theatre/fonts.css';
import './theatre/tokens.css';
import './theatre/base.css';
import './theatre/buttons.css';
import './theatre/fields.css';
import './theatre/fold.css';
import './theatre/room.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { watchNetwork } from './server/reach.ts';
import { watchIdentity } from './signIn/identity.ts';
import { watchVisibleHeight } from './theatre/visibleHeight.ts';

watchNetwork();
watchVisibleHeight();
void watchIdentity();

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
