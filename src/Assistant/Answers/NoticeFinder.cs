using System.Text.RegularExpressions;
using Assistant.Corpus;

namespace Assistant.Answers;

/// <summary>What a reader has to know beside a citation: that the words are dated or contradicted, or the source replaced.</summary>
public static partial class NoticeFinder
{
    public static IReadOnlyList<string> OfQuote(Source source, string quote)
    {
        var words = WhiteSpace().Replace(quote, " ");
        return [.. OfSource(source), .. source.Notices.Where(n => n.About.Any(a => words.Contains(a, StringComparison.Ordinal))).Select(n => n.Text)];
    }

    public static IReadOnlyList<string> OfSource(Source source) => source.WhatChanged is { } change ? [change] : [];

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
