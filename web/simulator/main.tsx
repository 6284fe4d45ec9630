import '#web/kit/strict-zod.ts';
import './simulator.css';
import { createRoot } from 'react-dom/client';
import { present } from '#shared/kernel/assert.ts';
import { SimulatorPage } from './simulator-page.tsx';

createRoot(present(document.getElementById('page'), 'page element')).render(<SimulatorPage />);
