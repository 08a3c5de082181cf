namespace Assistant.Retrieval.Vectors;

/// <summary>What of a passage is turned into a vector: its heading and its words, not the questions written for it.</summary>
public static class PassageText
{
    public static string Of(Passage passage) => passage.Heading.Length == 0 ? string.Join(' ', passage.Units) : $"{passage.Heading}\n{string.Join(' ', passage.Units)}";
}
