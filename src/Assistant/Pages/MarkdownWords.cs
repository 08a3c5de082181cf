using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components.Rendering;

namespace Assistant.Pages;

/// <summary>The words within a block of Markdown. A link whose address is not safe, and a picture, are their words alone.</summary>
internal static class MarkdownWords
{
    public static void Write(RenderTreeBuilder builder, Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                builder.AddContent(0, literal.Content.ToString());
                break;
            case CodeInline code:
                builder.OpenElement(1, "code");
                builder.AddContent(2, code.Content);
                builder.CloseElement();
                break;
            case LineBreakInline { IsHard: true }:
                builder.OpenElement(3, "br");
                builder.CloseElement();
                break;
            case LineBreakInline:
                builder.AddContent(4, "\n");
                break;
            case HtmlEntityInline entity:
                builder.AddContent(5, entity.Transcoded.ToString());
                break;
            case AutolinkInline auto:
                Link(builder, auto.IsEmail ? $"mailto:{auto.Url}" : auto.Url, () => builder.AddContent(6, auto.Url));
                break;
            case LinkInline { IsImage: false } link:
                Link(builder, link.Url, () => Within(builder, link));
                break;
            case EmphasisInline emphasis:
                builder.OpenElement(7, emphasis switch { { DelimiterChar: '=' } => "mark", { DelimiterCount: 2 } => "strong", _ => "em" });
                Within(builder, emphasis);
                builder.CloseElement();
                break;
            case ContainerInline container:
                Within(builder, container);
                break;
        }
    }

    private static void Within(RenderTreeBuilder builder, ContainerInline inlines)
    {
        foreach (var inline in inlines) Write(builder, inline);
    }

    private static void Link(RenderTreeBuilder builder, string? address, Action words)
    {
        if (!SafeAddress.IsSafe(address))
        {
            words();
            return;
        }
        builder.OpenElement(8, "a");
        builder.AddAttribute(9, "href", address);
        if (address!.StartsWith("https:", StringComparison.OrdinalIgnoreCase)) builder.AddAttribute(10, "rel", "noopener noreferrer");
        words();
        builder.CloseElement();
    }
}
