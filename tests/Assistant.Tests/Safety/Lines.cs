namespace Assistant.Tests.Safety;

internal static class Lines
{
    public static TheoryData<string> Of(string text) => [.. Split(text)];

    public static TheoryData<string, string> Pairs(string text)
    {
        var data = new TheoryData<string, string>();
        foreach (var line in Split(text)) data.Add(line[..line.IndexOf('|')], line[(line.IndexOf('|') + 1)..]);
        return data;
    }

    private static string[] Split(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
