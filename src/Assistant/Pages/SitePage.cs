using Markdig.Syntax;

namespace Assistant.Pages;

/// <summary>A page about the service itself, as <c>knowledge/pages/</c> holds it. Its title is null where the file begins with none.</summary>
public sealed record SitePage(string Id, string? Title, MarkdownDocument Body)
{
    /// <summary>The pages there are. Each is served at its own name, and its Markdown stands under it.</summary>
    public static IReadOnlyList<string> Ids { get; } = ["privacy", "terms", "accessibility"];

    /// <summary>What the corpus does not hold: a part of the library, with no address of its own.</summary>
    public const string NotHeld = "not-held";

    public static string FileOf(string id) => $"knowledge/pages/{id}.md";
}
