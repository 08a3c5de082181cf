using Assistant.Knowledge;

namespace Assistant.Screening.Export;

/// <summary>A sentence with what stands behind it: that no source states it so, and the numbers of the sources.</summary>
internal static class CitedWords
{
    public static string Of(Cited cited, InterfaceWords words) =>
        string.Join(' ', [cited.Text, .. cited.Suggested ? new[] { $"({words["answer.suggested"]})" } : [], .. cited.Numbers.Select(n => $"[{n}]")]);
}
