using Markdig;
using Markdig.Syntax;

namespace Assistant.Pages;

/// <summary>Reads what the chat would say, for a page: each line stays a line, and HTML in it is words like any other.</summary>
public static class ReplyMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseSoftlineBreakAsHardlineBreak().Build();

    public static MarkdownDocument Read(string text) => Markdown.Parse(text, Pipeline);
}
