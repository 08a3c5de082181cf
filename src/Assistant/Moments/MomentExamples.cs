using Assistant.Knowledge;
using Assistant.Retrieval;

namespace Assistant.Moments;

/// <summary>
/// Reads <c>knowledge/moments/examples.txt</c>: one message a line after what it is, <c>arrest, move: …</c> for a report,
/// <c>?arrest: …</c> for a question, <c>-: …</c> for neither.
/// </summary>
public sealed class MomentExamples(ContentFolder content, ProblemList problems)
{
    public const string File = "knowledge/moments/examples.txt";

    private const string Form = "Write 'arrest, move: the message' for a report, '?arrest: the message' for a question, '-: the message' for neither.";

    /// <param name="moments">The ids of the moments that there are.</param>
    public IReadOnlyList<MomentExample> Read(IReadOnlyList<string> moments)
    {
        if (!content.Exists(File))
        {
            problems.Add(File, 1, "The file is missing.", "Put it back: the assistant learns from it what a report of a moment sounds like.");
            return [];
        }
        var (examples, firstAt, number) = (new List<MomentExample>(), new Dictionary<string, int>(), 0);
        foreach (var line in content.Read(File).Split('\n', StringSplitOptions.TrimEntries))
        {
            number++;
            if (line.Length == 0 || line[0] == '#' || Parse(line, number, moments) is not { } example) continue;
            if (firstAt.TryAdd(Words.Plain(example.Text), number)) examples.Add(example);
            else problems.Add(File, number, $"This message stands at line {firstAt[Words.Plain(example.Text)]} already.", "Keep one of the two.");
        }
        return examples;
    }

    private MomentExample? Parse(string line, int number, IReadOnlyList<string> moments)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0)
        {
            problems.Add(File, number, "This line is no example.", Form);
            return null;
        }
        var (head, text) = (line[..colon], line[(colon + 2)..].Trim());
        if (head == "-") return new MomentExample(MomentKind.None, [], text);

        var asked = head.StartsWith('?');
        var ids = head[(asked ? 1 : 0)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (ids.Length == 0) problems.Add(File, number, "This line says no moment.", Form);
        foreach (var id in ids.Except(moments)) problems.Add(File, number, $"'{id}' is no moment.", $"Known are: {string.Join(", ", moments)}.");
        return ids.Length == 0 || ids.Except(moments).Any() ? null : new MomentExample(asked ? MomentKind.Question : MomentKind.Report, ids, text);
    }
}
