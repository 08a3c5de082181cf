using System.Security.Cryptography;
using System.Text;

namespace Assistant.Guidance;

/// <summary>Names a text by what it says, however its lines end.</summary>
public static class EditionHash
{
    private const int Length = 12;

    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))))[..Length];
}
