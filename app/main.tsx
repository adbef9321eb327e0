// The page's entry point: finds the root element and hands it to React.
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(<h1>Interleave</h1>);
