import { drawsEveryItem } from './every-item.ts';

drawsEveryItem('40x15');
