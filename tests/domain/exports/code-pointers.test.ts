import { expect, test } from 'vitest';
import { codePointers } from '../../../src/domain/exports/code-pointers.ts';

const seen = (code: string) => codePointers(code).map(({ line, sees }) => `${line} ${sees}`);

test('four things are pointed at, each with its line', () => {
  expect(seen('try {\n  pay();\n} catch (error) {}\n')).toEqual(['3 empty catch']);
  expect(seen('try:\n    pay()\nexcept Exception:\n    pass\n')).toEqual(['3 empty catch']);
  expect(seen('} catch {\n}')).toEqual(['1 empty catch']);
  expect(seen("db.query('SELECT * FROM users WHERE id = ' + id)")).toEqual(['1 SQL joined from strings']);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code to look at.
  expect(seen('db.query(`select name from users where id = ${id}`)')).toEqual(['1 SQL joined from strings']);
  expect(seen("const apiKey = 'sk-1234567890'")).toEqual(['1 a literal secret']);
  expect(seen('// TODO: auth\napp.get(route)')).toEqual(['1 a TODO beside access']);
});

test('what only looks like one is left alone', () => {
  expect(seen('} catch (error) {\n  log(error);\n}')).toEqual([]);
  expect(seen("db.query('SELECT * FROM users WHERE id = $1', [id])")).toEqual([]);
  expect(seen('const password = process.env.PASSWORD;')).toEqual([]);
  expect(seen('// TODO: rename')).toEqual([]);
  expect(seen('Please select one item from the list')).toEqual([]);
});
