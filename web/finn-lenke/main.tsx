import '#web/kit/strict-zod.ts';
import '#web/personal/personal.css';
import { FinnLenkePage } from '#web/finn-lenke/finn-lenke-page.tsx';
import { startPersonalPage } from '#web/personal/start-personal-page.tsx';

await startPersonalPage(FinnLenkePage);
