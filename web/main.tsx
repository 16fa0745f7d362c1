import '@mantine/core/styles.css';
import './theme/page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';

const root = document.getElementById('page');
if (root === null) throw new Error('index.html has no element with id "page"');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
