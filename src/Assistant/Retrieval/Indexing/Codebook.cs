namespace Assistant.Retrieval.Indexing;

/// <summary>
/// What a posting's one byte says of a term in a passage, each rounded up to a level that this segment has: what it is worth in the
/// passage as a whole (4 bits), the most that it is worth in one unit (3 bits), and whether an expansion question has it (1 bit).
/// They are bounds and no scores: what they let through is scored to the letter.
/// </summary>
internal sealed class Codebook
{
    public const int PassageLevels = 16, UnitLevels = 8, Steps = 256;

    private readonly byte[] _passageLevel, _unitLevel;

    public Codebook(ReadOnlySpan<long> passageSteps, ReadOnlySpan<long> unitSteps)
    {
        (_passageLevel, Passages) = Levels.Choose(passageSteps, PassageLevels);
        (_unitLevel, Units) = Levels.Choose(unitSteps, UnitLevels);
    }

    /// <summary>The most that a term of each level is worth.</summary>
    public float[] Passages { get; }
    public float[] Units { get; }

    /// <summary>A worth as one of 256 steps, rounded up.</summary>
    public static byte Step(float impact) => (byte)Math.Min(Steps - 1, (int)MathF.Ceiling(impact * ((Steps - 1) / Bm25F.Most)));

    public static float Worth(int step) => step == Steps - 1 ? Bm25F.Most : step * (Bm25F.Most / (Steps - 1)) * 1.00001f;

    public byte Code(byte passageStep, byte unitStep, bool inQuestion) => (byte)(_passageLevel[passageStep] << 4 | _unitLevel[unitStep] << 1 | (inQuestion ? 1 : 0));

    public static int PassageLevel(int code) => code >> 4;
    public static int UnitLevel(int code) => code >> 1 & 7;
    public static bool InQuestion(int code) => (code & 1) != 0;

    /// <summary>The code that is nowhere below either.</summary>
    public static byte Higher(byte one, byte other) => (byte)(Math.Max(one & 0xF0, other & 0xF0) | Math.Max(one & 0x0E, other & 0x0E) | (one | other) & 1);
}
