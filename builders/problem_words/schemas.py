"""What is said of a Table Schema that stands by itself."""

from __future__ import annotations

from builders.problem_words.words import Words

SCHEMAS: dict[str, Words] = {
    "schema-no-fields": Words(
        "Schema without fields",
        "The schema has no list of fields.",
        "Write `fields:` with one entry for each column, each with a name and a type.",
        "A Table Schema is a list of the columns of a table. Example: `fields: [{name: year, type: "
        "year}]`.",
    ),
    "schema-field-nameless": Words(
        "Field without a name",
        "Field {found} of the schema has no name.",
        "Give it the name of its column, exactly as in the file's header.",
        "A field describes the column of the same name. Without a name it describes none.",
    ),
    "schema-field-twice": Words(
        "Two fields of one name",
        "The schema has two fields named “{found}”.",
        "Keep the one that holds, or correct the name of the other.",
        "Of two fields of one name it cannot be told which describes the column.",
    ),
    "schema-unknown-type": Words(
        "Unknown type of a field",
        "“{found}” is not a type of field.",
        "The types are: {wanted}.",
        "A field's type says what its cells are read as, such as integer for whole numbers or date "
        "for days. Example of a slip: `type: intger`.",
    ),
    "schema-unknown-constraint": Words(
        "Constraint that does not fit the type",
        "“{found}” is not a constraint that a field of this type can have.",
        "Remove it, or change the field's type. The constraints of this type are: {wanted}.",
        "A constraint narrows what may stand in a column. Each type has its own: a text can have a "
        "minLength, a number a minimum.",
    ),
    "schema-value-not-of-type": Words(
        "Constraint that is not of the field's type",
        "The constraint's value “{found}” cannot be read as {wanted}.",
        "Write it as the cells of the column are written.",
        "The values of minimum, maximum and enum are of the same type as the column itself: the "
        "minimum of a date is a date.",
    ),
    "schema-pattern-not-read": Words(
        "Pattern that cannot be read",
        "The pattern “{found}” cannot be read: {wanted}.",
        "Correct it; a bracket is often missing, or a sign needs a backslash before it.",
        "A pattern is a regular expression that every cell of the column must match from its first "
        "character to its last. Example: `[A-Z]{2}[0-9]+` for AB12.",
    ),
    "schema-pattern-not-linear": Words(
        "Pattern that may take for ever",
        "The pattern “{found}” is not run: {wanted}.",
        "Write it without that, or list the values under `enum`. A length is better told by "
        "minLength and maxLength.",
        "Patterns are run by RE2, whose time grows with the cell and no faster, so that no cell "
        "can hold up the build. For this it has no references back, no look ahead or behind, and "
        "no counts over 1,000. Example of one that is refused: `([a-z])\\1` for a doubled letter.",
    ),
    "schema-key-unknown-field": Words(
        "Key with an unknown field",
        "The key names “{found}”, which is not a field of the schema.",
        "Correct the name. The fields are: {wanted}.",
        "Primary, unique and foreign keys are made of fields of the schema.",
    ),
}
