namespace Assistant.Corpus.Reading;

/// <summary>What a file is, whatever its name says.</summary>
public enum FileKind { Word, Pdf, Html, Markdown, PlainText }
