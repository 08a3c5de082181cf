using System.Text.RegularExpressions;
using Assistant.Corpus.Reading.Html;
using Markdig;

namespace Assistant.Corpus.Reading.Plain;

/// <summary>Reads Markdown as the page that it makes.</summary>
internal static partial class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseGridTables().UseYamlFrontMatter().UseFootnotes().Build();

    public static ReadBlocks Read(string text, ReadLimits limits, CancellationToken cancellationToken)
    {
        if (text.Length > limits.MaxCharacters * 2L) throw new UnreadableException("adding.refused-long", ("most", $"{limits.MaxCharacters / 3000:N0}"));
        // A few thousand brackets or quote marks in a row make the parser slow, and no document has them.
        if (Piled().IsMatch(text)) throw new UnreadableException("adding.refused-nested");
        return HtmlReader.Read($"<main>{Markdown.ToHtml(text, Pipeline)}</main>", limits, cancellationToken);
    }

    [GeneratedRegex(@"(?:[\[\](){}<>*_`~!|\\^] ?){300}|(?:[>\-+*] ?){100}", RegexOptions.NonBacktracking)]
    private static partial Regex Piled();
}
