import { drawsEveryItem } from './every-item.ts';

drawsEveryItem('100x40');
