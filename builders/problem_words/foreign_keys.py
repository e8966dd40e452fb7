"""What is said of foreign keys: values that stand in another file as well."""

from __future__ import annotations

from builders.problem_words.words import Words

FOREIGN_KEYS: dict[str, Words] = {
    "foreign-key-unknown": Words(
        "Value that another file does not have",
        "“{found}” does not stand in {wanted}.",
        "Correct it, or add the row that is missing there.",
        "The schema says that every value of this column stands in a column of another file, so "
        "that the two can be read together. Cells that are not known are passed over. A row that "
        "is withheld there counts as being there: it stands in the file.",
    ),
    "foreign-key-astray": Words(
        "Foreign key leads nowhere",
        "The foreign key names “{found}”, which {wanted} does not have.",
        "Correct the name. Under `reference` stand a resource and columns of it; an empty resource "
        "means the same file, and a resource of another dataset needs that dataset's name under "
        "`package`.",
        "A foreign key of a schema says that values of one file stand in a column of another.\n\n"
        "Example: `foreignKeys: [{fields: ward, reference: {resource: wards, fields: id}}]`",
    ),
    "foreign-key-uneven": Words(
        "Foreign key of unequal sides",
        "The foreign key names {found} columns on its two sides.",
        "Name as many columns under `fields` as under `fields` of the `reference`, in the same "
        "order.",
        "The values of the first column stand in the first column there, and so on.",
    ),
    "foreign-key-dataset-unknown": Words(
        "Foreign key to a dataset that is not there",
        "The foreign key leads to the dataset “{found}”, which this portal does not have.",
        "Write the name of a dataset under `package`, as its own descriptor gives it, or its "
        "folder; leave `package` out where the file is of the same dataset.",
        "A foreign key may lead to a file of another dataset of the portal.\n\nExample: "
        "`foreignKeys: [{fields: supplier, reference: {package: suppliers, resource: register, "
        "fields: id}}]`",
    ),
    "foreign-key-elsewhere": Words(
        "Foreign key that is not checked",
        "The foreign key leads to “{found}”. Nothing is fetched from elsewhere, so it is not "
        "checked.",
        "Put the file into a dataset of the portal and write that dataset's name under `package`, "
        "or take the key out. Packages outside a portal are checked against one another where all "
        "are named in one command.",
        "A package may refer to one at an address. What is checked must be the same each time, and "
        "what stands at an address may change or be gone.",
        "warning",
    ),
    "foreign-key-unread": Words(
        "Foreign key to a file that was not read",
        "The foreign key leads to “{found}”, which was not read, so it is not checked.",
        "Mend what is wrong there first; then the key is checked.",
        "Values can be looked up only in a file that can be read. Why it was not is told where the "
        "file is.",
        "warning",
    ),
}
