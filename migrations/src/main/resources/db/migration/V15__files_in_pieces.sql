-- Files are mostly packed already; stored as they are, a piece of one can be read without reading all before it.
ALTER TABLE attachment ALTER COLUMN content SET STORAGE EXTERNAL;
