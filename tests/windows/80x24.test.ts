import { drawsEveryItem } from './every-item.ts';

drawsEveryItem('80x24');
