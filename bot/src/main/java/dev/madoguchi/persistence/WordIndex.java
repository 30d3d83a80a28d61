package dev.madoguchi.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Texts by their words, in memory; texts that have rare words in common are alike (BM25). The newest ones are kept. */
final class WordIndex {

    private static final String ID = "id";
    private static final String WORDS = "words";
    private static final int MOST_WORDS = 400;
    private static final int ASKED_WORDS = 30;

    /** What stands in more of the texts, such as a greeting, says nothing. */
    private static final double COMMON = 0.2;

    private static final int FEW = 5;

    private final int most;
    private final TreeSet<Long> known = new TreeSet<>();
    private final IndexWriter writer;

    WordIndex(int most) {
        this.most = most;
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(new WhitespaceAnalyzer()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean knows(long id) {
        return known.contains(id);
    }

    /** The number of the newest text, or 0. */
    long newest() {
        return known.isEmpty() ? 0 : known.last();
    }

    void add(long id, Collection<String> words) {
        var document = new Document();
        document.add(new StringField(ID, Long.toString(id), Field.Store.YES));
        document.add(new TextField(
                WORDS, String.join(" ", words.stream().limit(MOST_WORDS).toList()), Field.Store.NO));
        try {
            writer.updateDocument(new Term(ID, Long.toString(id)), document);
            known.add(id);
            if (known.size() > most) {
                writer.deleteDocuments(new Term(ID, Long.toString(known.pollFirst())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids of texts that are like these words, with how much, the most alike first. */
    Map<Long, Double> like(Collection<String> words, int wanted) {
        try (var reader = DirectoryReader.open(writer)) {
            var searcher = new IndexSearcher(reader);
            var found = new LinkedHashMap<Long, Double>();
            var stored = searcher.storedFields();
            for (var hit : searcher.search(query(words, reader), wanted).scoreDocs) {
                found.put(Long.parseLong(stored.document(hit.doc).get(ID)), (double) hit.score);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the words that tell most: often in this text, seldom in others. */
    private static Query query(Collection<String> words, IndexReader reader) throws IOException {
        var times = new HashMap<String, Integer>();
        words.stream().limit(MOST_WORDS).forEach(word -> times.merge(word, 1, Integer::sum));
        var weights = new HashMap<String, Double>();
        for (var word : times.keySet()) {
            int texts = reader.docFreq(new Term(WORDS, word));
            if (texts > 0 && texts <= Math.max(FEW, reader.numDocs() * COMMON)) {
                weights.put(word, times.get(word) * Math.log(1.0 + (double) reader.numDocs() / texts));
            }
        }
        var query = new BooleanQuery.Builder();
        var telling = new ArrayList<>(weights.keySet());
        telling.sort(Comparator.comparing(weights::get, Comparator.reverseOrder()));
        telling.stream()
                .limit(ASKED_WORDS)
                .forEach(word -> query.add(new TermQuery(new Term(WORDS, word)), BooleanClause.Occur.SHOULD));
        return query.build();
    }
}
