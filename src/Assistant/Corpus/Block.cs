namespace Assistant.Corpus;

public enum BlockKind { Heading, Paragraph, ListItem, Footnote, FormLayout }

/// <summary>
/// A piece of a document's own text, <c>text[Start..End]</c>. <see cref="Level"/> counts for headings (1 is the top).
/// <see cref="Continues"/>: it carries on a sentence that a footnote or a page break cut.
/// </summary>
public sealed record Block(BlockKind Kind, int Start, int End, int Level = 0, bool Continues = false);
