using Assistant.Knowledge;
using Assistant.Support;

namespace Assistant.Tests.Support;

/// <summary>The check with the vocabulary that we ship.</summary>
internal static class Checked
{
    public static KnowledgeBase Knowledge { get; } = KnowledgeBase.Read(Checkout.Content, new ProblemList());

    private static readonly SupportCheck Check = new(Knowledge.Vocabulary, OrdinaryWords.Of(Knowledge));

    public static IReadOnlyList<Shortfall> Shortfalls(string statement, params IEnumerable<string> cited) =>
        Check.Check(statement, [.. cited.Select(c => new CitedText(c))]);

    public static IReadOnlyList<Shortfall> Of(string statement, bool suggested, params IEnumerable<CitedText> cited) => Check.Check(statement, [.. cited], suggested);
}
