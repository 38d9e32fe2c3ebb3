import { drawsEveryItem } from './every-item.ts';

drawsEveryItem('60x10');
