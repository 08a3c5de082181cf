using Assistant.Knowledge;

namespace Assistant.Safety;

/// <summary>A message, and whether it is of the kind that its file is about.</summary>
public readonly record struct Example(string Text, bool Yes);

/// <summary>Reads a file of examples: one message a line, <c>! </c> before what the file is about, <c>- </c> before what only sounds like it.</summary>
public static class Examples
{
    public const string DangerFile = "knowledge/danger-examples.txt";
    public const string OtherTopicsFile = "knowledge/other-topics-examples.txt";

    public static IReadOnlyList<Example> Read(string file, ContentFolder content, ProblemList problems)
    {
        if (!content.Exists(file))
        {
            problems.Add(file, 1, "The file is missing.", "Put it back: the assistant learns from it what to stop at.");
            return [];
        }
        var (examples, number) = (new List<Example>(), 0);
        foreach (var line in content.Read(file).Split('\n', StringSplitOptions.TrimEntries))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.Length > 2 && line[0] is '!' or '-' && line[1] == ' ') examples.Add(new Example(line[2..], line[0] == '!'));
            else problems.Add(file, number, "This line is no example.", "Begin it with '! ' for what the file is about, or '- ' for what only sounds like it.");
        }
        return examples;
    }
}
