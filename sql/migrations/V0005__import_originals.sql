-- Cells of imported rows that were mended or not understood, as they stood in the file: headings and texts of one row
-- sealed in one box, because they may name people.
CREATE TABLE import_original (
    batch TEXT NOT NULL,
    file_number BIGINT NOT NULL,
    sheet TEXT NOT NULL,
    line BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (batch, file_number, sheet, line)
);
