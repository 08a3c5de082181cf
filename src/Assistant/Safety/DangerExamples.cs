using Assistant.Knowledge;

namespace Assistant.Safety;

/// <summary>A message and whether somebody is in danger now in it.</summary>
public readonly record struct DangerExample(string Text, bool Danger);

/// <summary>Reads <c>knowledge/danger-examples.txt</c>: one message a line, <c>! </c> before danger now, <c>- </c> before what only sounds like it.</summary>
public static class DangerExamples
{
    public const string File = "knowledge/danger-examples.txt";

    public static IReadOnlyList<DangerExample> Read(ContentFolder content, ProblemList problems)
    {
        if (!content.Exists(File))
        {
            problems.Add(File, 1, "The file is missing.", "Put it back: danger is recognised by it.");
            return [];
        }
        var (examples, number) = (new List<DangerExample>(), 0);
        foreach (var line in content.Read(File).Split('\n', StringSplitOptions.TrimEntries))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.Length > 2 && line[0] is '!' or '-' && line[1] == ' ') examples.Add(new DangerExample(line[2..], line[0] == '!'));
            else problems.Add(File, number, "This line is no example.", "Begin it with '! ' for danger now, or '- ' for what only sounds like it.");
        }
        return examples;
    }
}
