using System.Globalization;

namespace Assistant.Answers;

/// <summary>A source below a copy: what it is, the words that it holds or what we read there, and what is dated in it.</summary>
public static class SourceLines
{
    public static IEnumerable<string> Of(Citation citation, CitationLine line)
    {
        yield return line.Of(citation) + (citation.Quote is { } quote ? $" “{Retrieval.Words.OneLine(quote)}”" : $" {citation.Passage}");
        foreach (var notice in citation.Notices) yield return string.Create(CultureInfo.InvariantCulture, $"    ! {notice}");
    }
}
