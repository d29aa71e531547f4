package dev.planwright.domain.schedule;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The random numbers of a simulation: those of {@link SplittableRandom} from a fixed seed, one after the other. They are
 * the same for every plan, and so are the logarithms that sampling takes of every second one, which is where nearly all
 * samplers begin; so both are kept for the next plan, up to three megabytes. An object belongs to one thread.
 */
final class RandomNumbers {
    private static final long SEED = 20_240_229;
    /** By how much a step changes the state of the generator that a seed begins: {@code SplittableRandom}'s golden gamma. */
    private static final long STEP = 0x9e3779b97f4a7c15L;

    private static final int BLOCK = 2048;
    private static final AtomicReferenceArray<Block> KEPT = new AtomicReferenceArray<>(128);

    private Block block = block(0);
    private int number;
    private int position;

    /** Numbers in order, and the logits of those with an even place. */
    private static final class Block {
        private final double[] uniforms = new double[BLOCK];
        private final double[] logits = new double[BLOCK / 2];

        Block(int number) {
            SplittableRandom random = new SplittableRandom(SEED + (long) number * BLOCK * STEP);
            for (int i = 0; i < BLOCK; i++) {
                uniforms[i] = random.nextDouble();
                if (i % 2 == 0) {
                    logits[i / 2] = logit(uniforms[i]);
                }
            }
        }
    }

    private static Block block(int number) {
        Block kept = number < KEPT.length() ? KEPT.get(number) : null;
        if (kept != null) {
            return kept;
        }
        Block made = new Block(number);
        if (number < KEPT.length()) {
            KEPT.set(number, made);
        }
        return made;
    }

    private static double logit(double uniform) {
        return StrictMath.log(uniform / (1 - uniform));
    }

    /** The logarithm of the odds of the number that comes next. */
    double nextLogit() {
        turn();
        return position % 2 == 0 ? block.logits[position / 2] : logit(block.uniforms[position]);
    }

    /** The next number, from 0 to 1. */
    double next() {
        turn();
        return block.uniforms[position++];
    }

    private void turn() {
        if (position == BLOCK) {
            position = 0;
            block = block(++number);
        }
    }
}
