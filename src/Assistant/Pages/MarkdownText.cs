using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Assistant.Pages;

/// <summary>Markdown as elements. Every element and attribute is named here, and all that the file holds becomes text in them.</summary>
public sealed class MarkdownText : ComponentBase
{
    [Parameter, EditorRequired] public required ContainerBlock Body { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) => Write(builder, Body);

    private static void Write(RenderTreeBuilder builder, ContainerBlock blocks)
    {
        foreach (var block in blocks) Write(builder, block);
    }

    private static void Write(RenderTreeBuilder builder, Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                builder.OpenElement(0, heading.Level switch { 1 or 2 => "h2", 3 => "h3", _ => "h4" });
                builder.AddAttribute(1, "id", heading.TryGetAttributes()?.Id);
                Write(builder, heading.Inline);
                builder.CloseElement();
                break;
            case ListBlock list:
                builder.OpenElement(2, list.IsOrdered ? "ol" : "ul");
                if (list.IsOrdered && int.TryParse(list.OrderedStart, out var start) && start != 1) builder.AddAttribute(3, "start", start);
                foreach (var item in list.OfType<ListItemBlock>()) Within(builder, "li", item, list.IsLoose);
                builder.CloseElement();
                break;
            case QuoteBlock quote:
                Within(builder, "blockquote", quote, isLoose: true);
                break;
            case ThematicBreakBlock:
                builder.OpenElement(4, "hr");
                builder.CloseElement();
                break;
            case ParagraphBlock paragraph:
                builder.OpenElement(5, "p");
                Write(builder, paragraph.Inline);
                builder.CloseElement();
                break;
            case CodeBlock code:
                builder.OpenElement(6, "pre");
                builder.AddAttribute(7, "tabindex", "0");
                builder.AddContent(8, code.Lines.ToString());
                builder.CloseElement();
                break;
            case LeafBlock leaf:
                Write(builder, leaf.Inline);
                break;
            case ContainerBlock container:
                Write(builder, container);
                break;
        }
    }

    // Between the items of a close list there is no air, so its words stand in no paragraph.
    private static void Within(RenderTreeBuilder builder, string element, ContainerBlock blocks, bool isLoose)
    {
        builder.OpenElement(9, element);
        foreach (var block in blocks)
            if (block is ParagraphBlock paragraph && !isLoose) Write(builder, paragraph.Inline);
            else Write(builder, block);
        builder.CloseElement();
    }

    private static void Write(RenderTreeBuilder builder, ContainerInline? inlines)
    {
        if (inlines is null) return;
        foreach (var inline in inlines) MarkdownWords.Write(builder, inline);
    }
}
