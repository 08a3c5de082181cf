namespace Assistant.Answers.Records;

/// <summary>Reads the names under which records are kept, which are those of <see cref="AnswerJson"/>.</summary>
public static class RecordNames
{
    public static T Read<T>(string name) where T : struct, Enum => TryRead<T>(name) ?? throw new FormatException($"'{name}' is no {typeof(T).Name}.");

    public static T? TryRead<T>(string? name) where T : struct, Enum => Enum.GetValues<T>().Select(v => (T?)v).FirstOrDefault(v => AnswerJson.Name(v!.Value) == name);
}
